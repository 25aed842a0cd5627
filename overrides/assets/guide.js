/** A guide page: the composer is fetched as soon as a reader shows that they are about to open it. */

import { quietCharacterKeys } from "./character_keys.js";
import { fetchOnIntent } from "./intent.js";

const { composer, addresses } = JSON.parse(
  document.querySelector("meta[name='ati-composer']")?.getAttribute("content") ?? "null",
);
fetchOnIntent(composer, addresses);
quietCharacterKeys();

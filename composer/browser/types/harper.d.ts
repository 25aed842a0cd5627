/** The grammar engine; the build puts the package's module beside ours. */
export * from "../../../.lock/node_modules/harper.js/dist/index.js";

/** What the page uses of Idiomorph; the build puts the package's module beside ours. */
export const Idiomorph: {
  morph(
    existing: Element,
    html: string,
    options: {
      morphStyle: "innerHTML" | "outerHTML";
      callbacks?: {
        beforeAttributeUpdated?: (name: string, node: Element, mutation: "update" | "remove") => boolean;
        beforeNodeMorphed?: (oldNode: Node, newNode: Node) => boolean;
        beforeNodeRemoved?: (node: Node) => boolean;
      };
    },
  ): unknown;
};

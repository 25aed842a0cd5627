/** What the page uses of Idiomorph, which the build joins with our modules. */
declare module "idiomorph" {
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
}

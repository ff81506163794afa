declare module 'bpmn-moddle' {
  /** Reads BPMN XML into a tree; `packages` are descriptors of extensions by prefix. The package declares its types apart. */
  export class BpmnModdle {
    constructor(packages: Readonly<Record<string, unknown>>);
    fromXML(xml: string): Promise<{ rootElement: unknown; warnings: readonly unknown[]; elementsById: Readonly<Record<string, unknown>> }>;
  }
}

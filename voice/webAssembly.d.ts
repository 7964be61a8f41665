/** As much of it as is used here; Node's types name it only. */
declare namespace WebAssembly {
  type Calls = Readonly<Record<string, (...values: never[]) => number>>;

  class Memory {
    readonly buffer: ArrayBuffer;
  }
  class Instance {
    constructor(module: Module, imports: Readonly<Record<string, Calls>>);
    readonly exports: object;
  }
  function compile(bytes: Uint8Array<ArrayBuffer>): Promise<Module>;
}

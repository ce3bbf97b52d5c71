/** What is used of WebAssembly, which Node has and Node's types leave to the DOM's. */
declare namespace WebAssembly {
  /** A compiled program; threads may share it. */
  interface Module {}
  function compile(bytes: Uint8Array<ArrayBuffer>): Promise<Module>;
}

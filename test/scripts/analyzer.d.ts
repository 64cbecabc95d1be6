declare module '@custom-elements-manifest/analyzer/cli.js' {
  /** What the command does, without writing anything; returns the manifest. */
  export function cli(options: {
    readonly argv: readonly string[];
    readonly cwd: string;
    readonly noWrite: true;
  }): Promise<unknown>;
}

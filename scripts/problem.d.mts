export declare class Problem extends Error {}
export declare function fileSystemSentence(error: unknown): string | null
export declare function report(error: unknown): void
export declare function runCommand(main: () => Promise<number | undefined>): Promise<never>

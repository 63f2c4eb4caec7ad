export declare function isPortTaken(port: number): Promise<boolean>
export declare function findFreePort(): Promise<number>
export declare function requireAppPort(text: string): Promise<number>

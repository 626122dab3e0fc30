/** A text that changes when one of these files, or of the files in these folders, is changed, added, moved or deleted. */
export function stateOf(paths: readonly string[]): string;

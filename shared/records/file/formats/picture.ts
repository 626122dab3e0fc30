/** A photograph or drawing without what a camera adds. */
export interface Picture {
  readonly content: Uint8Array;
  /** What whoever looks at it has to unpack. */
  readonly pixels: number;
}

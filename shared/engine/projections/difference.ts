import type { Entity, Key } from "#shared/table/entity.ts";

/** A projection that does not say what its source says. `key` is for the operator's eyes only. */
export interface Difference {
  readonly kind: string;
  readonly key: Key;
}

/** Holds what is written to what follows from its source. */
export type Compare = <V>(entity: Entity<V>, key: Key, value: V, version: number) => Promise<void>;

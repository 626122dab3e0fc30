import type { Entity } from "#shared/table/entity.ts";

/** What one noun declares of itself, once. All that the product does by kind is derived from it. */
export interface Capability {
  readonly name: string;
  /** Every kind of item it lays down. */
  readonly entities: readonly Entity<unknown>[];
}

export const defineCapability = <const C extends Capability>(capability: C): C => capability;

import type { Entity } from "#shared/table/entity.ts";
import type { EventCatalogue } from "#shared/table/event-catalogue.ts";

/** What one noun declares of itself, once. All that the product does by kind is derived from it. */
export interface Capability {
  readonly name: string;
  /** Every kind of item it lays down. */
  readonly entities: readonly Entity<unknown>[];
  /** Every event type it writes. */
  readonly events: readonly EventCatalogue[];
  /** Every code it says no with, because of how things stand. */
  readonly refusals: readonly { readonly codes: readonly string[] }[];
}

export const defineCapability = <const C extends Capability>(capability: C): C => capability;

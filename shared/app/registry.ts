import type { Entity } from "#shared/table/entity.ts";
import { capabilities } from "./capabilities.ts";

/** Every kind of item the table can hold. */
export const registry: readonly Entity<unknown>[] = capabilities.flatMap(
  (one): readonly Entity<unknown>[] => one.entities,
);

import { readersOf, type SpokenByType } from "#shared/table/event-catalogue.ts";
import { nouns } from "./capabilities.ts";

type Catalogue = (typeof nouns)[number]["events"][number];

/** Every event type with its data. */
export type EventData = SpokenByType<Catalogue>;
export type EventType = keyof EventData;
/** The filters of the activity page. */
export type EventGroup = Catalogue["group"];

const catalogues: readonly Catalogue[] = nouns.flatMap((one): readonly Catalogue[] => one.events);

/** Reads a stored event's data as its type declares it. */
export const eventReaders = readersOf(catalogues);

export const isEventType = (type: string): type is EventType => Object.hasOwn(eventReaders, type);

const typesBy = new Map<string, Set<string>>();
for (const { group, types } of catalogues)
  typesBy.set(group, new Set([...(typesBy.get(group) ?? []), ...Object.keys(types)]));

/** The types one filter shows. */
export const typesIn = (group: EventGroup): ReadonlySet<string> => typesBy.get(group) ?? new Set();

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

const groups: ReadonlyMap<string, EventGroup> = new Map(
  catalogues.flatMap(({ group, types }) => Object.keys(types).map((type) => [type, group] as const)),
);

/** The activity filter of a type. */
export const groupOf = (type: string): EventGroup | undefined => groups.get(type);

/** The types one filter shows. */
export const typesIn = (group: EventGroup): ReadonlySet<string> =>
  new Set([...groups].flatMap(([type, of]) => (of === group ? [type] : [])));

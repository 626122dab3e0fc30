import type { EventData, EventType } from "#shared/app/events.ts";

/** The text of every event type. A missing or unknown one does not compile. */
export type Trail = { readonly [T in EventType]: (d: EventData[T]) => string };

/** The text of one noun's event types. */
export type Sayings<Noun extends string> = Pick<Trail, Extract<EventType, `${Noun}.${string}`>>;

import type * as z from "zod";
import { en } from "#functions/copy/en/index.ts";
import type { Trail } from "#functions/copy/trail-of.ts";
import { type EventData, type EventType, eventReaders, isEventType } from "#shared/app/events.ts";
import { eventIcons } from "../ui/event-icons.ts";
import type { IconName } from "../ui/icon-names.ts";

interface Happened {
  readonly type: string;
  readonly data: unknown;
}

/** The text of an event. An unknown type or data gets a general text. */
export const sayEvent = ({ type, data }: Happened): string =>
  (isEventType(type) ? wordsOf(type, data) : undefined) ?? en.network.activity.other;

const reader = <T extends EventType>(type: T): z.ZodType<EventData[T]> => eventReaders[type];

function wordsOf<T extends EventType>(type: T, data: unknown): string | undefined {
  const words: Trail[T] = en.common.trail[type];
  const read = reader(type).safeParse(data);
  return read.success ? words(read.data) : undefined;
}

export const iconOf = (type: string): IconName => (isEventType(type) ? eventIcons[type] : "clock");

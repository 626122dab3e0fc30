import type { SaidOf } from "../../../said.ts";
import { message } from "../../message.ts";

export const houseSaid = {
  problems: {
    "house.required": "Choose a house.",
    "house.name_required": "Enter a house name.",
    "house.area_required": "Enter the neighborhood and city.",
    "house.serves_required": "Choose who the house serves: men, women or both.",
    "house.certifier_required": "Enter the certifying organization.",
    "house.certification_date_required": "Enter the date the certification expires.",
    "house.too_many": message("Choose up to {most, number} houses."),
    "house.unknown_among": "One of these houses isn’t in your network.",
    "house.unknown": "Choose a house in your network.",
    "roster.unknown": "Choose someone on the schedule.",
    "roster.before_first": "The last night must be after the first.",
    "roster.nights_required": "Choose at least one night of the week.",
    "roster.night_required": "Choose a night of the week.",
  },
  refusals: {
    no_number_on_call: "No one on call has a phone number. Add one to the schedule or to the house.",
    practice_just_sent: "A practice alert was sent a few minutes ago. Wait 5 minutes before sending another.",
  },
  events: {
    "house.alert_practiced": "Practice alert sent to whoever was on call",
    "house.on_call_changed": "On-call schedule changed",
    "house.created": message("{name} was added with {beds, plural, one {# bed} other {# beds}}"),
    "house.changed": message("{name} was changed"),
    "house.beds_asked": message("{beds, plural, one {# bed} other {# beds}} added to {name}"),
    "house.beds_added": message("{beds, plural, one {# bed} other {# beds}} added"),
    "house.set_up": message("House set up with {beds, plural, one {# bed} other {# beds}}"),
    "house.beds_taken_back": message(
      "{beds, plural, one {# imported bed was removed} other {# imported beds were removed}}",
    ),
    "house.taken_back": "House removed with its import",
  },
} satisfies SaidOf<"house" | "roster">;

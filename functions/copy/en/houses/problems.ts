import type { ProblemsOf } from "../../problems-of.ts";
import { message } from "../message.ts";

/** Field error messages, by code. */
export const problems = {
  "bed.required": "Choose a bed.",
  "house.required": "Choose a house.",
  "bed.place_required": "Choose lower, upper or single.",
  "bed.taken": message("The house already has a bed {label}."),
  "bed.beds_required": "Enter at least one bed, one room per line.",
  "bed.too_many": message("Add up to {most, number} beds at a time."),
  "bed.twice": message("Bed {label} is listed twice."),
  "bed.label_required": "Enter a bed label, such as 2B.",
  "bed.unknown": "Choose a bed in this house.",
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
  "roster.person_required": "Choose who is on call.",
  "roster.nights_required": "Choose at least one night of the week.",
  "roster.night_required": "Choose a night of the week.",
} satisfies ProblemsOf<"houses">;

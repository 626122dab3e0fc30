import type { SaidOf } from "../../../said.ts";
import { message } from "../../message.ts";

export const sharedSaid = {
  problems: {
    "field.invalid": "Please check this field.",
    "text.reason_required": "Enter a reason.",
    "text.name_required": "Enter a name.",
    "text.first_name_required": "Enter the first name, so the board can show it.",
    "text.phone_required": "Enter a phone number.",
    "text.phone": "Enter a phone number, such as 555-555-0100.",
    "text.email_required": "Enter an email address.",
    "text.email": "Enter an email address, such as name@example.org.",
    "text.time_zone": "Choose a time zone.",
    "text.decimal": message("Enter a number from {least, number} to {most, number}."),
    "text.number": message("Enter a whole number from {least, number} to {most, number}."),
    "text.amount": "Enter an amount in dollars, such as 245.00.",
    "text.date": "Enter a date.",
    "text.too_long": message("Keep it under {most, number} characters."),
    "text.contact_in_name":
      "A name can’t contain a web address, email address or phone number. Put a space after a period.",
    "text.control": "Remove the characters that can’t be displayed.",
    "text.blank_left": "Fill in or delete the text in [[double brackets]] or {braces}.",
    "text.time": "Enter a time, such as 15:00.",
    "text.date_time": "Enter a date and time.",
    "date.future": "That date is in the future.",
    "date.too_far": "That date is too far ahead.",
    "date.past": "That time has passed.",
    "date.too_long_ago": "That date is too long ago.",
    "choice.reason": "Choose a reason.",
    "choice.answer": "Choose an answer.",
    "choice.unknown": "Choose one of these.",
    "choice.yes_or_no": "Choose yes or no.",
    "list.too_many_names": message("Enter no more than {most, number} names."),
    "list.cursor": "This cursor isn’t valid for this list.",
    "refused.hiv": "HIV status can’t be sent. Houses don’t need it, and it invites discrimination.",
    "refused.hepatitis":
      "Hepatitis status can’t be sent. Houses don’t need it, and it invites discrimination.",
    "refused.counseling_notes":
      "Counseling notes can’t be sent. They need a separate consent (42 CFR 2.31) and don’t belong in a referral.",
    "refused.trauma": "A trauma narrative can’t be sent. It’s the person’s to tell, when they choose.",
    "refused.ssn": "A Social Security number can’t be sent. Houses don’t need it.",
    "refused.immigration": "Immigration status can’t be sent. It doesn’t affect a placement.",
    "file.required": "Choose a photo or a file.",
    "file.chosen": "Choose a file.",
    "file.too_large": message(
      "This file is over {megabytes, number} MB. Take the photo at a lower resolution, or send one page at a time.",
    ),
    "file.too_many_pixels": message(
      "This picture has over {megapixels, number} million pixels. Take the photo at a lower resolution, or send one page at a time.",
    ),
    "file.type": "Choose a JPEG or PNG photo, or a PDF.",
    "file.damaged": "This file is incomplete or damaged. Take the photo again, or scan it again.",
    "file.too_many": message("This record already has {most, number} files."),
    "fairness.ground":
      "This reads as if someone could be turned away for a prescribed medication, a diagnosis or a disability. That’s against the law. If it means something else, check the box to keep your wording.",
  },
  refusals: {
    changed: "Someone else just changed this. Review it and try again.",
    still_running: "Still working on your last request. Please wait.",
    already_so: "No change needed.",
  },
} satisfies SaidOf<"field" | "text" | "date" | "choice" | "list" | "refused" | "file" | "fairness">;

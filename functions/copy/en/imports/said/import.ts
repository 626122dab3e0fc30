import type { SaidOf } from "../../../said.ts";
import { message } from "../../message.ts";

export const importSaid = {
  problems: {
    "import.empty": "That file is empty. Choose another.",
    "import.old_format":
      "This is an old Excel file, or it has a password. Save it as XLSX or CSV without a password.",
    "import.not_a_sheet": "We can’t read this file. Save it as XLSX or CSV.",
    "import.quotes": message(
      "There is a stray or unclosed quotation mark around line {line, number}. Fix it, or save the file as XLSX.",
    ),
    "import.broken": "We can’t open this workbook. Save it again as XLSX or CSV.",
    "import.unpacked":
      "This workbook is too large, or has cells far outside the table. Copy the table into a new workbook.",
    "import.rows": message("This file has more than {most, number} rows. Split it into smaller files."),
    "import.no_rows": "The file needs a header row and at least one row below it.",
    "import.columns": message(
      "This file has more than {most, number} columns. Remove the columns you don’t need.",
    ),
    "import.cell": message("Row {row}, column {column} has more than {most, number} characters. Shorten it."),
    "import.size": "This file has more than 2.5 MB of text. Split it into smaller files.",
    "import.file_required": "Choose a CSV or XLSX file.",
    "import.answers_too_long": "These answers are too long.",
    "import.kind_required": "Choose what this spreadsheet contains.",
    "import.column_twice": "Another column is already matched to this.",
    "import.house_several": "Two houses have this name. Rename one first.",
    "import.house_required": "Enter a house.",
    "import.house_unknown": "No house has this name.",
    "import.house_unclear": message("No house has exactly this name. Is it one of these: {names}?"),
    "import.house_above": message("Is this {house}, as in the rows above?"),
    "import.label_required": "Enter a bed label.",
    "import.label_date": message("This is a date now. Is the bed {label}?"),
    "import.place": "Is this a lower bunk, an upper bunk or a single bed?",
    "import.post_box": "This is a P.O. box. Enter the house’s street address.",
    "import.area_required": "Enter the neighborhood and city. Referral partners see this.",
    "import.phone": "This doesn’t look like a complete phone number.",
    "import.phone_words": message(
      "“{text}” has more than a phone number. Is the number right? The extra text is saved to the notes.",
    ),
    "import.serves_unclear":
      "We don’t know this code. Enter men, women or both, and children if they are served.",
    "import.serves_more": message(
      "We read this as {who, select, men {men} women {women} menwomen {men and women} menchildren {men with children} womenchildren {women with children} other {men and women with children}}. Keep as is to save the full text to the notes.",
    ),
    "import.serves_required": "Who does the house serve: men, women or both?",
    "import.monthly": message(
      "That is {amount, number, ::currency/USD} a week{per, select, month { (12 months over 52 weeks)} year { (a year over 52 weeks)} other {}}. Is this right?",
    ),
    "import.fee_period": message(
      "Is {amount, number, ::currency/USD} a week or a month? Enter it as “$150 a week” or “$650 a month”.",
    ),
    "import.range":
      "This isn’t one amount. Enter the monthly amount. Or keep it as is: it is saved in the notes, and the weekly fee stays blank.",
    "import.too_many_beds": message("{count, number} beds? A house can have up to {most, number}."),
    "import.many_beds": message(
      "{count, number} beds in one house? This could be several houses, or a typo.",
    ),
    "import.beds": "We couldn’t read these beds.",
    "import.since_required": "Enter a move-in date.",
    "import.fee_negative": "A fee can’t be negative.",
    "import.name_order": message("Is this {name}?"),
    "import.name_more":
      "This is more than a name. Enter the resident’s legal name, or skip the row if it isn’t a resident.",
    "import.name_half": "Is this the whole legal name? Enter first and last name.",
    "import.nobody":
      "No one seems to live here. Skip this row? The bed stays open until you hold it or move someone in.",
    "import.not_living": message("The status is “{status}”. Does this person live here now?"),
    "import.moved_out": "This row has a move-out date. Does this person live here now?",
    "import.bed_required": "Enter a bed.",
    "import.bed_unknown": message("{house} has no bed {bed}."),
    "import.bed_taken": message(
      "Bed {bed} is already {state, select, out {out of service} held {held} other {occupied}}.",
    ),
    "import.bed_slept": message("Someone else had this bed until {to}. Check the bed and the move-in date."),
    "import.date": "We couldn’t read this date. Enter it as month/day/year.",
    "import.serial": message("Is this {day}? Spreadsheets store dates as numbers like this one."),
    "import.date_order": message("Is this {day}? Some dates in this spreadsheet are written day first."),
    "import.date_zone": message("Is this {day}? That is the date at the house at this time."),
    "import.century": message("Is this {day}?"),
    "import.future": "This date is in the future.",
    "import.long_ago": message("{day} is far in the past. Is it right?"),
    "import.zone": "Is this the right time zone?",
    "import.zone_arizona":
      "Arizona doesn’t change its clocks, Denver does. Which is it? For Arizona, enter Arizona.",
    "import.zone_offset":
      "This has no daylight saving time. Enter the zone by name, such as Eastern, Central, Mountain or Pacific.",
    "import.tab_unknown": message("No tab has this name. The tabs are: {names}."),
    "import.ground":
      "This reads as if someone could be turned away for a prescribed medication, diagnosis or disability. The law forbids that. If it means something else, keep it as is.",
    "import.copy_of": message("This is an exact copy of row {row}. Skip one of them."),
    "import.same_as": message("This is the same as row {row}. Skip one of them, or change one."),
    "import.same_name": message("Row {row} has the same name. Are these two different houses?"),
    "import.known_name": "A house with this name already exists. Is this a different one?",
    "import.same_bed": message("Row {row} has the same bed."),
  },
  refusals: {
    import_asks: "Some rows still need an answer.",
    import_empty: "Nothing new to import.",
    import_not_done: "This import isn’t finished, or was already undone.",
    import_begun: "This import has already started.",
    import_forgotten: "This draft expired after 30 days. Upload it again.",
  },
  events: {
    "import.uploaded": message("Spreadsheet of {kind} uploaded, {rows} rows"),
    "import.mapped": message("Columns matched for {kind}"),
    "import.answered": message("Import questions answered for {kind}"),
    "import.confirmed": message("Import of {kind} started"),
    "import.undo_asked": message("Undo requested for {kind} import"),
    "import.revealed": message(
      "{houses, plural, one {# imported house is now visible} other {# imported houses are now visible}}",
    ),
    "import.done": message("Import of {kind} finished: {made} added"),
    "import.kept": "Import not undone: its records have changed since",
    "import.undone": message("Import of {kind} undone"),
  },
} satisfies SaidOf<"import">;

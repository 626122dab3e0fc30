import type * as z from "zod";
import type { informationPayload } from "#shared/referrals/partner/give-information.ts";
import type { FieldsWords } from "./words.ts";

/** The words for a problem document (RFC 9457). */
export const problem: FieldsWords<{
  type: string;
  title: string;
  status: number;
  detail: string;
  instance: string;
  errors: readonly { pointer: string; code: string; message: string }[];
}> = {
  type: ["What went wrong, for software. It ends with the code.", "urn:porchlight:problem:payload"],
  title: ["The HTTP status as text.", "The request is invalid"],
  status: ["The HTTP status.", 422],
  detail: ["What went wrong, for people.", "Some fields are invalid."],
  instance: ["The request ID, to give to support.", "urn:porchlight:request:req_01KBAE3Z5T0X8QH2N6M4WVYC7R"],
  errors: [
    "Every invalid field, up to 100.",
    {
      pointer: ["JSON pointer into the body.", "/person/legalName"],
      code: ["What kind of problem it is, for software.", "too_long"],
      message: ["The same, for people to read.", "Keep it under 200 characters."],
    },
  ],
};

/** The words for an answer to a question. */
export const informationToSend: FieldsWords<z.infer<typeof informationPayload>> = {
  answer: [
    "The answer to the question, shown to anyone who can read the referral.",
    "He can arrive at noon and will bring his ID.",
  ],
};

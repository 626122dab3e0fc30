/* What other areas may use of the network. */
export { countInquiry } from "./door/count-inquiries.ts";

/* What other areas use of the network. */
export { countInquiry } from "./door/count-inquiries.ts";

/* What other areas may use of the network. */
export { countInquiry } from "./door/count-inquiries.ts";
export { notifyOf } from "./notification/notify.ts";
export { tellMembers } from "./notification/tell-members.ts";

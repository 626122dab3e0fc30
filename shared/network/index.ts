/* What other areas may use of the network. */
export { countInquiry } from "./door/count-inquiries.ts";
export { countSignInMail } from "./door/count-invitation.ts";
export { grantsOf } from "./door/open-session.ts";
export { stopToken } from "./door/stop-invitations.ts";
export { isAlive } from "./door/verify-member.ts";
export { notifyOf } from "./notification/notify.ts";
export { tellMembers } from "./notification/tell-members.ts";

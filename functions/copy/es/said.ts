import { naming } from "../message.ts";
import type { ReadByResidents } from "../read-by-residents.ts";
import { message } from "./message.ts";
import { plansDone, plansProblems, plansRefusals } from "./plans/index.ts";
import { partNames } from "./residents.ts";

/** What a form did. */
export const done = {
  ...plansDone,
  "consent.taken_back": "Retiró su consentimiento. Se está deteniendo lo que se comparte con él.",
  "consent.refused": "Anotado. No se comparte nada con este formulario.",
  "consent.signed": "Firmado.",
  "stay.document_signed": "Firmado.",
  "stay.signature_adopted": "Su firma está lista. Lea cada documento y luego fírmelo.",
  "stay.signature_withdrawn": "De ahora en adelante firmará en papel.",
} satisfies ReadByResidents["done"];

/** What can be wrong with a field. */
export const problems = {
  ...plansProblems,
  "field.invalid": "Por favor revise este campo.",
  "text.reason_required": "Escriba una razón.",
  "text.name_required": "Escriba un nombre.",
  "text.first_name_required": "Escriba el nombre, para que el tablero pueda mostrarlo.",
  "text.phone_required": "Escriba un número de teléfono.",
  "text.phone": "Escriba un número de teléfono, por ejemplo 555-555-0100.",
  "text.email_required": "Escriba un correo electrónico.",
  "text.email": "Escriba un correo electrónico, por ejemplo nombre@example.org.",
  "text.time_zone": "Elija una zona horaria.",
  "text.number": message("Escriba un número entero de {least, number} a {most, number}."),
  "text.amount": "Escriba una cantidad en dólares, por ejemplo 245.00.",
  "text.date": "Escriba una fecha.",
  "text.too_long": message("Use menos de {most, number} caracteres."),
  "text.contact_in_name":
    "Un nombre no puede llevar una dirección web, un correo ni un teléfono. Deje un espacio después de un punto.",
  "text.control": "Quite los caracteres que no se pueden mostrar.",
  "text.blank_left": "Llene o borre el texto que está entre [[corchetes dobles]] o {llaves}.",
  "text.time": "Escriba una hora, por ejemplo 15:00.",
  "text.date_time": "Escriba una fecha y una hora.",
  "date.future": "Esa fecha todavía no llega.",
  "date.too_far": "Esa fecha está demasiado lejos.",
  "date.past": "Esa hora ya pasó.",
  "date.too_long_ago": "Esa fecha es de hace demasiado tiempo.",
  "choice.reason": "Elija una razón.",
  "choice.answer": "Elija una respuesta.",
  "choice.unknown": "Elija una de las opciones.",
  "choice.yes_or_no": "Elija sí o no.",
  "access.birth_date_required": "Escriba su fecha de nacimiento.",
  "access.birth_date_wrong": message(
    "No es la fecha de nacimiento que la casa tiene en su expediente. {left, plural, one {Puede intentarlo una vez más.} other {Puede intentarlo # veces más.}}",
  ),
  "packet.signature_required": "Escriba su nombre completo para firmar.",
  "packet.consent_required": "Marque la casilla para firmar en la pantalla.",
  "packet.other_name": "No es el nombre que tenemos en su expediente. Si firma con él, marque la casilla.",
  "packet.contradiction": "Arriba hay algo en la lista. Desmarque esta casilla o borre la lista.",
  "packet.helps_required": "Escriba lo que le ayuda.",
  "packet.call_required": "Escriba a quién llamar primero.",
  "packet.house_required": "Escriba lo que hará la casa.",
  "packet.may_be_told_required": "Escriba lo que podemos decirle. Puede ser “Solo que devuelva la llamada”.",
  "packet.contact_required": "Agregue un contacto de emergencia o marque “No quiero poner a nadie”.",
  "packet.too_many_items": message("Anote {most, number} cosas como máximo."),
  "packet.belongings_required": "Anote lo que trajo o marque “No traje nada que anotar”.",
  "packet.medication_required": "Escriba el nombre del medicamento.",
  "packet.count_required": "Escriba la cantidad.",
  "packet.kept_required": "Escriba quién lo guarda y dónde.",
  "packet.medications_required": "Anote sus medicamentos o marque “No traje medicamentos”.",
  "packet.counted_with_required": "Escriba quién contó junto con el personal.",
  "packet.agreement_required": "Primero hace falta que el residente esté de acuerdo.",
  "packet.text_unknown": "Elija un texto.",
  "packet.documents_required": "Elija por lo menos un documento.",
  "packet.witness_required": "Escriba quién vio la firma.",
  "packet.original_required": "Escriba dónde se guarda el original.",
  "packet.before_version": naming(
    message(
      "El texto actual de “{part}” es más nuevo que esta fecha. Revise la fecha, o imprima el texto actual y pida que lo firmen.",
    ),
    { part: partNames },
  ),
  "door.pin_six_digits": "Escriba seis números.",
  "door.pin_guessable": "Ese PIN es fácil de adivinar. Elija otro.",
  "door.pin_differs": "Los PIN no coinciden.",
  "door.pin_own_device": "Cree un PIN solo en un dispositivo que nadie más use.",
  "door.pin_wrong": message(
    "Ese PIN no es correcto. {left, plural, one {Le queda un intento.} other {Le quedan # intentos.}}",
  ),
  "guest.name_required": "Escriba el nombre.",
  "guest.answer_required": "Elija una respuesta.",
  "guest.phone_required": "Escriba su número de teléfono.",
  "inquiry.contact_required": "Escriba un teléfono o un correo para que podamos comunicarnos con usted.",
  "inquiry.refused": "Por favor quite el número de Seguro Social. No lo necesitamos.",
  "inquiry.first_name_required": "Escriba un nombre.",
} satisfies ReadByResidents["problems"];

/** Why something can't be done now. */
export const refusals = {
  ...plansRefusals,
  consent_over: "Este consentimiento ya se retiró o ya terminó.",
  irrevocable: "Este consentimiento no se puede retirar antes de que pase lo que indica.",
  already_so: "No hay nada que cambiar.",
  changed: "Alguien acaba de cambiar esto. Revíselo e inténtelo otra vez.",
  still_running: "Todavía estamos procesando lo anterior. Por favor espere.",
  stay_closed: "Esta estancia ya terminó.",
  consent_on_file:
    "Ese consentimiento ya está firmado: es del mismo tipo, para la misma persona y del mismo día.",
  form_changed: "El formulario cambió mientras usted lo leía. Léalo otra vez antes de firmar.",
  already_on_paper: "Usted ya eligió firmar en papel.",
  already_signed: "Esto se acaba de firmar. Primero revise la copia firmada.",
  no_signature: "Primero prepare su firma.",
  not_written: "Aquí todavía no hay nada que firmar.",
  not_in_spanish:
    "Ya no hay una versión de esto en español que una persona haya revisado. Léalo en inglés o pregunte al personal por el español.",
  text_changed: "Este documento acaba de cambiar. Lea la nueva versión y luego fírmela.",
  form_closed: "Este formulario no está disponible por ahora. Por favor llame.",
  form_old:
    "La página estuvo abierta mucho tiempo y no se envió nada. Revise sus respuestas y envíelas otra vez.",
  invitation_over: "Esta invitación ya no se puede usar. Pida a la casa que le mande otra.",
  form_early: "Por favor revise sus respuestas y oprima Enviar otra vez.",
  form_trap: "Su navegador llenó un campo oculto y no se envió nada. Por favor envíelo otra vez.",
  form_full: "Hoy recibimos demasiadas solicitudes. No se guardó nada. Por favor llame.",
  form_repeated: "Ya envió esta solicitud varias veces. Si quiere cambiar algo, por favor llame.",
} satisfies ReadByResidents["refusals"];

import type { ReadByResidents } from "../../read-by-residents.ts";
import { message } from "../message.ts";

/** What a resident takes along, in Spanish. */
export const record = {
  lead: "Dónde vivió, lo que firmó, sus consentimientos, qué se compartió y quién vio su expediente, y lo que elija abajo. Es suyo. Guárdelo, o déselo a la próxima casa o a quien usted quiera.",
  two: "Recibe un archivo con dos partes. «record» es para la próxima casa. «private» es para usted y personas de su confianza, como un nuevo mentor. Ninguna casa puede agregarla a sus registros.",
  choose: "¿Qué más incluimos?",
  parts: {
    tests: "Mis pruebas y sus resultados, con el comprobante de que me tocaron al azar",
    reviews: "Revisiones justas, con lo que yo dije",
    plan: "Mi plan",
    aftercare: "El plan de cuidados posteriores que llegó con mi remisión",
    recovery_capital: "Respuestas de capital de recuperación",
    milestones: "Aniversarios",
    meetings: "Reuniones de apoyo y mi compromiso semanal",
    appointments: "Próximas citas",
    safety_plan: "Mi plan de seguridad",
    check_ins: "Seguimientos",
  },
  writtenByMe: "Anotado por mí.",
  committed: message("Compromiso semanal desde el {day}"),
  privateTitle: "Mi expediente privado",
  privateLead: "Para usted y personas de su confianza. Una casa no lo necesita.",
  holds:
    "El archivo trae un PDF para leer y la misma información como datos, con un sello. Con el sello, una casa que use el mismo servicio de Porchlight puede comprobar que los datos no se cambiaron.",
  private: "Tiene información privada. Si usa un teléfono compartido, bórrelo al terminar.",
  button: "Descargar mi expediente",
  title: "Mi expediente",
  made: message("Hecho el {day} por {network}"),
  stays: "Dónde viví",
  stay: message("{house}, cama {bed}, del {since} {until, select, none {hasta hoy} other {al {until}}}"),
  aHouse: "Una casa",
  consents: "Mis consentimientos",
  consent: message("{title}, con {to}. Firmado: {day}.{over, select, yes { Ya terminó.} other {}}"),
  left: "Qué se compartió con otros",
  leftOne: message("{day}: {to}. {what}. {purpose}."),
  looked: "Quién vio mi expediente",
  look: message("{day}: {name}, {role}"),
  lookInEmergency: message("{day}: {name}, {role}, en una emergencia"),
  none: "Nada.",
  sealed:
    "Los datos que acompañan a este PDF tienen un sello. Una casa que use el mismo servicio de Porchlight puede comprobar que no se cambiaron.",
  readme:
    "Este es su propio expediente de una red de casas de recuperación.\nrecord.pdf es para leer e imprimir. record.json trae la misma información como datos, con un sello que muestra si se cambió. Una casa que use el mismo servicio de Porchlight puede agregar record.json a sus registros.\nprivate.pdf, private.json y plan.pdf son para usted y personas de su confianza. Ninguna casa puede agregarlos: usted decide a quién se los da.\nselections.json es el comprobante de que las pruebas le tocaron al azar: cualquiera puede verificarlo.\nDéselo solo a personas de confianza.\n",
} satisfies ReadByResidents["me"]["record"];

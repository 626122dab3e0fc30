import type { ReadByResidents } from "../read-by-residents.ts";
import { message } from "./message.ts";
import { fair, own } from "./own-lines.ts";
import { policy } from "./testing-policy.ts";

export const testing = {
  fair,
  own,
  policy,
  handed: {
    title: "Su prueba",
    due: message("Hora límite para dar la muestra: {time}"),
    choose: "Elija quién observa",
    chooseHint: "Usted elige entre las personas que le ofrecen.",
    noObserver:
      "Todavía no le han ofrecido a nadie. Pregunte al personal quién podría observar, o pida otra forma de hacer la prueba.",
    chosen: message("Usted eligió a {name}."),
    again: "Elegir de nuevo",
    observer: "Observador",
    none: "Ninguna de estas personas",
    another: "Otra persona",
    who: "Quién, o qué ayudaría",
    whoHint: "Solo si quiere a otra persona.",
    saidNone:
      "Usted dijo que ninguna de estas personas. Eso no es negarse a la prueba. Se está avisando al personal de la casa, que puede ofrecerle a otra persona u otra forma de hacer la prueba, como saliva u otro lugar. El tiempo para dar la muestra sigue corriendo.",
    askedAnother:
      "Usted pidió a otra persona. Eso no es negarse a la prueba. Se está avisando al personal de la casa, que puede ver lo que pidió. El tiempo para dar la muestra sigue corriendo.",
    chooseButton: "Guardar mi elección",
    before: "¿Quiere decir algo antes de la prueba?",
    beforeHint:
      "Solo si quiere. Queda anotado que usted lo dijo primero. La regla escrita de la casa dice qué pasa después.",
    words: "En sus palabras",
    beforeButton: "Guardar",
    nothing: "Déjelo en blanco si no tiene nada que decir.",
    asked: "Se le preguntó antes de la prueba.",
    otherwise: "Si se niega, no se presenta o no sale negativa",
    sign: "Firme por su muestra",
    signLead: "Yo di esta muestra, y se selló mientras yo miraba.",
    signName: "Escriba su nombre completo",
    signButton: "Firmar",
    signed: "Ya firmó. Gracias. Devuelva el teléfono.",
    notHanded: "Primero hay que entregar el teléfono desde la página de la prueba.",
    over: "Ahora no hay nada que hacer aquí. Devuelva el teléfono.",
  },
  rule: {
    title: "La regla escrita de la casa:",
    none: "La casa todavía no tiene una regla escrita sobre esto.",
  },
  mine: {
    title: "Sus pruebas",
    lead: "Un resultado no tiene ninguna consecuencia automática. Un resultado en la casa no está confirmado.",
    row: message("{ground}, {when}"),
    due: message("El personal le dirá dónde dar la muestra. Hora límite: {time}"),
    waiting: "Prueba pendiente",
    see: "Ver la prueba y la regla de la casa",
    atSite: message(
      "Dé la muestra en {site}. Lleve una identificación con foto. Allí le dirán quién observa, si es que alguien observa, y usted firmará el formulario de ese lugar. Si eso no le conviene, pídale al personal otra opción.",
    ),
    outsidePolicy: "La política de pruebas de la casa no incluye este motivo.",
    said: "Usted nos dijo algo antes.",
    observer: message("Observador: {name}"),
  },
  excusal: {
    kinds: {
      away: "Fuera de la casa",
      excused: "Exento",
      accommodated: "Se le hace la prueba de otra manera, según lo acordado",
      specimen: "En la selección, con otra muestra",
    },
    reasons: {
      pass: "Permiso para pasar la noche fuera",
      hospital: "Hospital",
      medical: "Motivo médico",
      court: "Corte",
      work: "Trabajo",
      family: "Familia",
      other_program: "Prueba en otro programa",
      accommodation: "Adaptación",
    },
    row: message("{kind}: {reason}"),
    days: message("Del {from} al {last}"),
    open: message("Desde el {from}"),
    mine: "Días fuera, exentos o con adaptación",
    mineLead:
      "Lo que la casa anotó sobre usted antes de fijar las líneas. Si hay un error, dígaselo al encargado de la casa.",
  },
  collection: {
    endings: {
      refused: "Se negó",
      unable: "No pudo",
      missed: "No se presentó",
      excused: "Justificada",
      moved_out: "Salió de la casa",
    },
    expected: "esperado, por confirmar",
    laboratoryResults: {
      negative: "Negativo",
      confirmed_positive: "Positivo confirmado",
      dilute: "Diluida",
      substituted: "Sustituida",
      adulterated: "Adulterada",
      rejected: "No analizada",
    },
    results: {
      negative: "Negativo",
      non_negative: "No negativo (sin confirmar)",
      outside_range: "Fuera de rango",
      invalid: "No válido",
    },
    steps: {
      to_collect: "Falta la muestra",
      to_interpret: "Falta que una segunda persona lea el dispositivo",
      at_laboratory: "Muestra en el laboratorio",
      over: "Cerrada",
    },
  },
  waiting: {
    subject: "Hay algo para usted",
    text: message(
      "Inicie sesión para verlo: {url}\n\nUsted nos pidió que le escribiéramos. Puede dejar de recibir estos correos en Mensajes.",
    ),
  },
} satisfies ReadByResidents["testing"];

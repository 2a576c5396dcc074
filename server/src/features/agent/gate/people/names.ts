const street =
  'Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Terrace|Circle|Cir|Highway|Hwy|Parkway|Pkwy|Trail|Way|Crescent|Square|Row|Close|Mews|Hills?|Creek|Springs|Wells|River|Lake|Park|Plains|Quarter|Fork|Missouri|University|College|Hospital|Heights|Village|City|Oaks?|Point|Beach|Valley|Ridge|Woods?|Grove|Falls|Mountain|Island|Bay|Harbor|Landing|Crossing|Bend|Ranch|Meadows?|Gardens?|Station|Plaza|Center|Centre|Church|Cathedral';
/** Before the name in Romance languages. In lower case a quarter may be of any people: "un barrio latino". */
const streetBefore =
  '[Rr]ue|[Aa]llée|[Cc]hemin|[Ii]mpasse|[Qq]uai|[Bb]oulevard|[Cc]alle|[Aa]venida|[Pp]laza|[Pp]aseo|[Cc]amino|[Rr]ua|[Tt]ravessa|[Pp]raça|[Ll]argo|[Ee]strada|Place|Avenue|Barrio|Colonia|Bairro|Quartier|Via|Vila';
const names = new RegExp(
  [
    String.raw`(?<!(?<!\p{L})(?:[Uu]n[ea]?|[Uu]ma?|[Qq]uel|[Qq]u[eé]|[Qq]ual|[Cc]uál) )(?<!\p{L})(?:${streetBefore})(?: (?:de|du|des|del|dos|das|da|do|la|las|los|les|el))*[ ](?:[ld]')?\p{Lu}[\p{L}'-]+`,
    String.raw`(?<!\p{L})\p{Lu}\p{Ll}+(?:straße|strasse|gasse|platz|allee|damm|ufer|weg)(?!\p{L})`,
    String.raw`\b(?:Mr|Mrs|Ms|Miss|Dr|Herr|Frau|Señor|Señora|Sr|Sra|M|Mme)\.? \p{Lu}\p{L}+`,
    String.raw`\b(?:\d+[A-Za-z]? )?(?:\p{Lu}[\p{L}'’.]+ ){1,3}(?:${street})\b`,
    String.raw`\b\d+ \p{L}+ (?:${street.slice(0, street.indexOf('|Hills'))})\b`,
    String.raw`\b(?:Little|Old|New|Fort|Mount|Saint|St\.?) \p{Lu}\p{L}+`,
    String.raw`\b(?:china|korea|german|greek|japan)town\b`,
  ].join('|'),
  'gu',
);

/** "Indian Trail Road", "White Plains": the words of a name say nothing of people. */
export function withoutNames(text: string): string {
  return text
    .replaceAll(/["“”«»„]/gu, '')
    .replace(names, ' Place ')
    .replaceAll(/\b(?:china|korea|german|greek|japan)town\b/giu, ' place ');
}

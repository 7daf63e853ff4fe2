// Everyday words of both languages that say nothing about the service a person wants: "I got a …", "comment je …". They
// are folded as `searchWords` folds. Words that mean a matter in the other language (`car`, `sale`, `main`) are left
// out on purpose.

const english = `
  a about after again all also am an and any anyone anything are as at back be because been before being but by can cannot
  city come could did didn do does doesn doing don done for from get gets getting give go goes going gone got had has have having
  he hello hi her here him his hoping how i if in into is isn it its just know let like ll looking m made make makes making may
  maybe me might mine much must my myself near need needed needs new not now of off ok on one or our out over place please put
  quick re received really s she should so some somebody someone something soon still t take taken than thank thanks that the
  their them then there these they thing things this those to today tomorrow too toronto town trying up us ve very want wanted
  wants was we well went were what when where which while who whose why will with without would yesterday you your find
  tell yes no find`;

const french = `
  ai ait alors apres as au aucun aura aussi autre aux avait avant avec avez avoir avons bien bonjour c ca ce ceci cela ces cet
  cette chez ci comme comment d dans de deja depuis des devoir devrais dit doit dois donc dont du elle elles en encore entre es
  est et etait ete etes etre eu fait faire faites faudrait faut fois il ils j jai je jusque l la le les leur leurs lui m ma mais
  me meme merci mes mettre mon n ne ni nos notre nous on ont ou par parce pas peu peut peux plait plus pour pourquoi pourrais
  prendre puis puisque qu quand que quel quelle quelles quelqu quelque quels qui quoi recevoir recu recue recus recues s sa sans
  savoir se ses si sinon soit sommes son sont suis sur svp t ta tel tes toi ton tous tout toute toutes tres trop tu un une va vais
  vers veut veux ville voici vois voudrais voulais vos votre vous vouloir y aimerais aimerions besoin cherche chercher trouver
  obtenir viens venir aller demande pense`;

export const fillerWords: ReadonlySet<string> = new Set(`${english} ${french}`.split(/\s+/).filter(Boolean));

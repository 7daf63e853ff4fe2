// A union read as one object: the facts of an event or a letter of any kind, to be asked for each fact that some kind
// has.
type KeysOf<Union> = Union extends unknown ? keyof Union : never;

export type Possible<Union> = {
  [Key in KeysOf<Union>]?: Union extends unknown ? (Key extends keyof Union ? Union[Key] : never) : never;
};

namespace HelpBot.Core.Recognition.Entities.Words;

/// <summary>Dutch function words of time phrases, and the words for yes and no.</summary>
internal static class DutchOtherWords
{
    private static readonly (Role Role, string Forms)[] Roles =
    [
        (Role.The, "de het"), (Role.A, "een één"), (Role.Of, "van"), (Role.In, "in"), (Role.On, "op"), (Role.At, "om"), (Role.From, "van vanaf"),
        (Role.Till, "tot totdat gedurende tijdens"), (Role.And, "en"), (Role.Between, "tussen"), (Role.For, "voor"),
        (Role.Before, "voor vóór tot totdat tegen uiterlijk"), (Role.After, "na"), (Role.Since, "sinds"), (Role.Around, "rond rondom ongeveer"),
        (Role.This, "dit deze huidige huidig"), (Role.Next, "volgende volgend eropvolgende eropvolgend eerstvolgende"),
        (Role.Coming, "komende komend aankomende aankomend aanstaande aanstaand"), (Role.Last, "vorige vorig verleden voorgaande laatste"), (Role.Past, "afgelopen"),
        (Role.Ago, "geleden"), (Role.Later, "later"), (Role.Early, "vroeg vroege vroeger eerder"), (Role.Late, "laat late later"),
        (Role.Mid, "midden halverwege mid"), (Role.End, "eind einde"), (Role.Begin, "begin start"), (Role.Starting, "beginnend startend aanvangend"),
        (Role.Or, "of"), (Role.Now, "nu"), (Role.That, "dat die datzelfde dezelfde hetzelfde"),
        (Role.Whole, "hele gehele volledige ganse heel volledig volle"), (Role.Few, "aantal meerdere enkele verscheidene wat enige"), (Role.Couple, "paar"),
        (Role.Rest, "rest"), (Role.Within, "binnen"), (Role.Another, "nog andere"), (Role.Over, "over"), (Role.Recently, "asap zsm"),
        (Role.Yes, "ja jawel jazeker natuurlijk vanzelfsprekend zeker prima jep yes yep y ok oke akkoord"), (Role.No, "nee neen nope nein nop no niet nooit"),
    ];

    public static IEnumerable<(string Form, Word Word)> All => WordTables.Of(Roles);
}

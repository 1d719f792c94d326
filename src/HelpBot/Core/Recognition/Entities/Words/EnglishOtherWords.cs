namespace HelpBot.Core.Recognition.Entities.Words;

/// <summary>English function words of time phrases, and the words for yes and no.</summary>
internal static class EnglishOtherWords
{
    private static readonly (Role Role, string Forms)[] Roles =
    [
        (Role.The, "the"), (Role.A, "a an"), (Role.Of, "of"), (Role.In, "in"), (Role.On, "on"), (Role.At, "at"), (Role.From, "from"),
        (Role.Till, "to till til until through thru"), (Role.And, "and"), (Role.Between, "between"), (Role.For, "for"),
        (Role.Before, "before by until till til"), (Role.After, "after"), (Role.Since, "since"), (Role.Around, "around circa"),
        (Role.This, "this current"), (Role.Next, "next following"), (Role.Coming, "coming upcoming"), (Role.Last, "last previous"), (Role.Past, "past"),
        (Role.Ago, "ago"), (Role.Later, "later hence"), (Role.Early, "early earlier"), (Role.Late, "late later"), (Role.Mid, "mid middle"),
        (Role.End, "end"), (Role.Begin, "beginning start"), (Role.Starting, "starting beginning commencing"), (Role.Or, "or"), (Role.Now, "now"),
        (Role.That, "that same"), (Role.Whole, "all full whole"), (Role.Few, "few some several"), (Role.Couple, "couple"), (Role.Rest, "rest remaining"),
        (Role.Within, "within"), (Role.Another, "another"), (Role.Recently, "recently previously asap"),
        (Role.Yes, "true yes yep yup yeah y sure ok agree"), (Role.No, "false nope nop no disagree"),
    ];

    public static IEnumerable<(string Form, Word Word)> All => WordTables.Of(Roles);
}

using static HelpBot.Core.Recognition.Entities.Sequences.Shape;

namespace HelpBot.Core.Recognition.Entities.Sequences;

/// <summary>How phone numbers are written in different countries.</summary>
internal static class PhoneShapes
{
    private static readonly Shape Dash = Perhaps("-");

    /// <summary>A number that may be Italian can have six digits.</summary>
    public static Shape Italian { get; } = Row(
        Any(Country("39"), WordStart),
        Any(Row(One("0"), DigitsOr("-", 4, 12)), Row(One("3"), DigitsOr("-", 7, 12)), Row(One("0"), DigitsOr(" ", 4, 12)), Row(One("3"), DigitsOr(" ", 7, 12))),
        Digits(1));

    public static Shape[] All { get; } = [General(), Brazilian(), British(), German(), American(), Chinese(), Danish(), Italian, Dutch(), Special()];

    public static Shape AmericanShape => All[4];

    private static Shape General() => Any(
        Row(WordStart, Repeat(Row(Digits(1), Space), 4, 12), Dash, DigitsOr(" ", 3, 3), Digits(1)),
        Row(One("("), Digits(5), One(")"), Space, Digits(5, 6)),
        Row(One("+"), Digits(2), One("("), Digits(1), One(")"), Digits(10)));

    private static Shape Brazilian() => Row(
        Any(Country("55"), Row()),
        Any(Row(One("("), Space, Digits(2, 3), Space, One(")")), Row(WordStart, Digits(2, 3))),
        Space, Digits(4, 5), Dash, Digits(3, 5));

    private static Shape British() => Row(
        Perhaps(Any(Row(WordStart, Literal("00")), One("+")), Space),
        Perhaps(WordStart, Digits(2), Space),
        Any(Row(Any(Row(Space, Literal("(0)"), Perhaps("- ")), WordStart), Digits(2, 5)), Row(One("("), One("0"), Digits(3, 4), One(")"))),
        Perhaps("/-"), Space,
        Any(Digits(5, 8), Row(Digits(3, 4), Perhaps("- "), Digits(3, 4))));

    private static Shape German() => Row(
        Any(Row(One("+"), Digits(2), Space, Perhaps(Perhaps(Literal("(0)")), Digits(1), Space)), WordStart),
        Digits(2, 4), Space, Perhaps("-/"), DigitsOr(" ", 7, 10), Digits(1));

    private static Shape American() => Row(
        Perhaps(Any(One("+"), WordStart), One("1"), Perhaps(" -")),
        Any(Row(Digits(3), One(")"), Perhaps("- ")), Row(One("("), Digits(3), One(")"), Perhaps("-. ")), Row(WordStart, Digits(3), Space, Perhaps("-."), Space), WordStart),
        One("23456789"), Digits(2), Space, Perhaps("-."), Space, Digits(4),
        Perhaps(Space, Any(One("x"), Literal("ext")), Space, Digits(3, 5)));

    private static Shape Chinese() => Row(
        Perhaps(Perhaps(WordStart, Literal("00"), Space), Perhaps("+"), Any(Literal("86"), Literal("82"), Literal("81")), Space, Dash, Space),
        Any(Row(Any(Row(Digits(2, 5), Space, Dash, Space), Row(One("("), Digits(2, 5), One(")"), Space)), Digits(4), Space, Dash, Space, Digits(4), Perhaps(Space, Dash, Space, Digits(4))),
            Row(Digits(3), Space, Dash, Space, Digits(4), Space, Dash, Space, Digits(4))));

    private static Shape Danish() => Row(
        Any(Country("45"), WordStart),
        Perhaps(Space, Literal("(0)"), Space),
        Any(Digits(8), Row(Digits(4), Space, Dash, Space, Digits(4, 6)), Row(Repeat(Row(Digits(2), One("- ")), 3, 3), Digits(2)), Row(Digits(2), Space, Dash, Space, Digits(3), Space, Dash, Space, Digits(3))));

    private static Shape Dutch() => Any(
        Row(
            Any(Country("31"), Row()),
            Any(Row(Perhaps("0"), Digits(1, 3)), Row(One("("), Space, Perhaps("0"), Digits(1, 3), Space, One(")")), Row(Literal("(0)"), Perhaps("- "), Digits(1, 3))),
            Any(Row(Dash, Digits(5, 11)), Row(One(" "), DigitsOr(" ", 5, 11))),
            Digits(1)),
        Row(WordStart, Digits(10, 12)));

    private static Shape Special() => Row(WordStart, Digits(3, 4), One("/-"), Digits(1, 4), One("/-"), Digits(3, 4));

    private static Shape Country(string code) => Any(
        Row(One("("), Space, Any(Row(One("+"), Space), Literal("00")), Literal(code), Space, One(")"), Space),
        Row(Any(Row(One("+"), Space), Row(WordStart, Literal("00"))), Literal(code), Space));
}

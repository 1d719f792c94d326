namespace HelpBot.Core.Recognition.Redacting;

/// <summary>A piece of a text that tells who somebody is.</summary>
/// <param name="Start">Index of the first character.</param>
/// <param name="End">Index after the last character.</param>
internal readonly record struct Private(int Start, int End, PrivateKind Kind);

/// <summary>What a piece tells, the surest first: where two claim the same characters, the earlier kind has them.</summary>
internal enum PrivateKind
{
    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>An address on the web.</summary>
    Link,

    /// <summary>A bank account with right check digits.</summary>
    Iban,

    /// <summary>A citizen service number.</summary>
    Bsn,

    /// <summary>A phone number.</summary>
    Phone,

    /// <summary>A Dutch postcode or a street, with the house number.</summary>
    Address,

    /// <summary>A Dutch licence plate.</summary>
    Plate,

    /// <summary>An account on social media.</summary>
    Account,

    /// <summary>The name somebody gives as their own.</summary>
    Name,
}

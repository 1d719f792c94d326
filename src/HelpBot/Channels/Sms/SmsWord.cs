namespace HelpBot.Channels.Sms;

/// <summary>Whole messages that mean something because of the medium, before Core is asked.</summary>
internal enum SmsWord
{
    /// <summary>Anything else: Core's to understand.</summary>
    None,

    /// <summary>STOP: wipe and be silent.</summary>
    Stop,

    /// <summary>HELP: how to answer here.</summary>
    Help,

    /// <summary>One of the ways out that HELP promises.</summary>
    Human,
    Back,
    English,
    Dutch,

    /// <summary>Nothing but a number, yes or no: an answer, so that without a conversation its question was wiped.</summary>
    BareAnswer,
}

/// <summary>Tells the words of the medium apart.</summary>
internal static class SmsWords
{
    /// <summary>What a message is.</summary>
    public static SmsWord Find(string body) => body.AsSpan().Trim(" \t\r\n.'\"").ToString().ToUpperInvariant() switch
    {
        "STOP" or "STOPPEN" or "STOPALL" or "STOP ALL" => SmsWord.Stop,
        "HELP" or "INFO" => SmsWord.Help,
        "MENS" or "HUMAN" => SmsWord.Human,
        "TERUG" or "BACK" => SmsWord.Back,
        "ENGLISH" => SmsWord.English,
        "NEDERLANDS" => SmsWord.Dutch,
        "JA" or "NEE" or "J" or "N" or "YES" or "NO" or "Y" => SmsWord.BareAnswer,
        { Length: 1 or 2 } digits when digits.All(char.IsAsciiDigit) => SmsWord.BareAnswer,
        _ => SmsWord.None,
    };
}

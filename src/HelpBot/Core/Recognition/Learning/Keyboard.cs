namespace HelpBot.Core.Recognition.Learning;

/// <summary>Which keys lie beside one another on a QWERTY keyboard, as phones in the Netherlands have it.</summary>
internal static class Keyboard
{
    /// <summary>The letters around a letter; none around anything else.</summary>
    public static string Beside(char letter) => letter switch
    {
        'a' => "qwsz",
        'b' => "ghvn",
        'c' => "dfxv",
        'd' => "ersfxc",
        'e' => "wrsd",
        'f' => "rtdgcv",
        'g' => "tyfhvb",
        'h' => "yugjbn",
        'i' => "uojk",
        'j' => "uihknm",
        'k' => "iojlm",
        'l' => "opk",
        'm' => "jkn",
        'n' => "hjbm",
        'o' => "ipkl",
        'p' => "ol",
        'q' => "wa",
        'r' => "etdf",
        's' => "weadzx",
        't' => "ryfg",
        'u' => "yihj",
        'v' => "fgcb",
        'w' => "qeas",
        'x' => "sdzc",
        'y' => "tugh",
        'z' => "asx",
        _ => "",
    };
}

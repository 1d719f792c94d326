using System.Text;

namespace HelpBot.Forensics;

/// <summary>What WebKit's small browser writes of its tabs when it is closed: addresses and what stood in forms, in base64.</summary>
internal static class WebKitSession
{
    private const string State = "state=";

    /// <summary>The tabs in clear; nothing when the file is another one.</summary>
    public static IEnumerable<byte[]> Open(byte[] file) => !file.AsSpan().StartsWith("[Tab-"u8)
        ? []
        : Encoding.ASCII.GetString(file).Split('\n').Where(line => line.StartsWith(State, StringComparison.Ordinal)).Select(line => Convert.FromBase64String(line[State.Length..]));
}

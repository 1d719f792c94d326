using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace HelpBot.Channels.Sms.DevPhone;

/// <summary>The page of a played phone: both sides, what each message costs, a form to write. For developers, so in English.</summary>
internal static class DevPhonePage
{
    /// <summary>The number that a phone has until another is typed. Nobody has it: no Dutch number begins with 00.</summary>
    public const string UsualNumber = "+31000000001";

    /// <summary>The whole document.</summary>
    public static string Write(string number, ImmutableList<PlayedMessage> screen) => $"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Phone</title>
        <link rel="stylesheet" href="/dev/sms/phone.css">
        <script src="/dev/sms/phone.js" defer></script>
        </head>
        <body>
        <main>
        <header>
        <h1>A phone to play with</h1>
        <p>Development only. It speaks to the same code as the carrier's webhook; nothing leaves this machine.</p>
        <form method="get" action="/dev/sms"><label for="number">Number (made up)</label><input id="number" name="number" value="{E(number)}" maxlength="64" autocomplete="off"><button>Use</button></form>
        </header>
        <ol id="screen" tabindex="0" aria-live="polite" aria-label="Messages">{Messages(screen)}</ol>
        <form id="write" method="post" action="/dev/sms/send" autocomplete="off"><input type="hidden" name="number" value="{E(number)}"><label for="body">Message</label><textarea id="body" name="body" rows="2" autofocus></textarea><button>Send</button></form>
        <form method="post" action="/dev/sms/clear"><input type="hidden" name="number" value="{E(number)}"><button class="quiet">Empty the screen</button><small>The conversation itself ends with STOP, or after silence.</small></form>
        </main>
        </body>
        </html>
        """;

    private static string Messages(ImmutableList<PlayedMessage> screen)
    {
        var html = new StringBuilder();
        foreach (var message in screen)
            html.Append(CultureInfo.InvariantCulture, $"<li class=\"{(message.Mine ? "mine" : "theirs")}\"><p dir=\"auto\">{E(message.Text)}</p><small>{Size(message.Text)}</small></li>");
        return html.ToString();
    }

    private static string Size(string text)
    {
        var size = Gsm7.Measure(text);
        return string.Create(CultureInfo.InvariantCulture, $"{(size.IsGsm ? "GSM-7" : "UCS-2")}, {size.Units} signs, {size.Segments} segment{(size.Segments == 1 ? "" : "s")}");
    }

    private static string E(string text) => HtmlEncoder.Default.Encode(text);
}

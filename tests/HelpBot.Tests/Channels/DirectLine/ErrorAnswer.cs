using System.Text.Json;

namespace HelpBot.Tests.Channels.DirectLine;

/// <summary>An error answer of Direct Line as its clients read it.</summary>
internal static class ErrorAnswer
{
    /// <summary>Reads an error: Direct Line's own object untouched, and beside it every number of help that content names.</summary>
    public static (string Code, string Message) Read(string json)
    {
        using var answer = JsonDocument.Parse(json);
        var root = answer.RootElement;
        Assert.Equal(["error", "help"], Names(root));
        var error = root.GetProperty("error");
        Assert.Equal(["code", "message"], Names(error));
        var services = Dialogs.Content.Settings.EmergencyServices.Select(id => Dialogs.Content.Services[id]);
        Assert.Equal(
            services.Select(service => (service.Name, service.Phone!)),
            root.GetProperty("help").EnumerateArray().Select(help => (help.GetProperty("name").GetString()!, help.GetProperty("phone").GetString()!)));
        return (error.GetProperty("code").GetString()!, error.GetProperty("message").GetString()!);
    }

    private static IEnumerable<string> Names(JsonElement value) => value.EnumerateObject().Select(field => field.Name);
}

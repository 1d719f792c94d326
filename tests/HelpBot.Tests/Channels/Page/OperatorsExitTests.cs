using System.Net;
using HelpBot.Tests.Channels.DirectLine;

namespace HelpBot.Tests.Channels.Page;

/// <summary>An operator whose quick exit goes to a page of their own choice.</summary>
public sealed class OperatorsExitTests : IDisposable
{
    private const string Recipes = "https://recepten.example/soep";

    private readonly DirectoryInfo _dialogs = Directory.CreateTempSubdirectory("dialogs");
    private readonly Line _line;

    public OperatorsExitTests()
    {
        foreach (var folder in Directory.GetDirectories(Dialogs.Folder))
            Directory.CreateSymbolicLink(Path.Combine(_dialogs.FullName, Path.GetFileName(folder)), folder);
        foreach (var file in Directory.GetFiles(Dialogs.Folder))
            File.WriteAllText(Path.Combine(_dialogs.FullName, Path.GetFileName(file)), File.ReadAllText(file).Replace(Dialogs.Content.Settings.ExitAddress, Recipes, StringComparison.Ordinal));
        _line = Line.With(("HelpBot:Dialogs", _dialogs.FullName));
    }

    [Fact]
    public async Task The_exit_leads_there_and_the_page_may_go_nowhere_else()
    {
        using var client = _line.WithoutRedirects();
        using var page = await client.GetAsync("/");
        using var left = await client.PostAsync("/exit", new FormUrlEncodedContent([new("token", "")]));

        Assert.Contains($"data-exit=\"{Recipes}\"", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("form-action 'self' https://recepten.example", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.SeeOther, Recipes), (left.StatusCode, left.Headers.Location?.ToString()));
    }

    public void Dispose()
    {
        _line.Dispose();
        _dialogs.Delete(recursive: true);
    }
}

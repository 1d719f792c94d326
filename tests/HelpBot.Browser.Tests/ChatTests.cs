namespace HelpBot.Browser.Tests;

public sealed class ChatTests(RunningProgram program) : IClassFixture<RunningProgram>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_visitor_is_guided_with_and_without_a_script(bool script)
    {
        await using var visit = await program.Visit(script);

        await visit.Page.ClickAsync("text=Dat weet ik niet");
        await visit.Sees("Wil je nu verdergaan?");
        await visit.Page.ClickAsync("#choices >> text=Ja");
        await visit.Sees("Waar gaat het over?");
        await visit.Say("");
        await visit.Sees("Ik zie geen woorden.");

        Assert.Empty(visit.Strangers);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task With_a_script_the_page_talks_over_a_socket_and_never_leaves()
    {
        await using var visit = await program.Visit();

        Assert.DoesNotContain(visit.Requests, url => url.Contains("directline", StringComparison.Ordinal));
        await visit.Page.ClickAsync("#choices >> text=Ja");
        await visit.Sees("Waar gaat het over?");

        Assert.Contains(visit.Requests, url => url.StartsWith("ws:", StringComparison.Ordinal));
        Assert.Single(visit.Requests, url => url == program.Address + "/");
        Assert.Equal(0, await visit.Traces());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task When_somebody_may_read_along_the_page_looks_like_a_shop(bool script)
    {
        await using var visit = await program.Visit(script);

        await visit.Page.ClickAsync("text=Nee, iemand kan meelezen");
        await visit.Sees("Heeft je bestelling nu haast?");

        var seen = await visit.Page.Locator("body").InnerTextAsync();
        Assert.DoesNotContain("meelezen", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("gevaar", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("112", seen, StringComparison.Ordinal);
        Assert.Contains("Sluiten", seen, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/nl", "Nee, iemand kan meelezen", "Heeft je bestelling nu haast?")]
    [InlineData("/en", "No, someone can see my screen", "Is your order urgent now?")]
    public async Task Who_says_that_somebody_may_read_along_need_not_wait_for_the_server(string first, string choice, string question)
    {
        await using var visit = await program.Visit();
        await visit.Page.GotoAsync(first);
        var heard = new TaskCompletionSource();
        await visit.Page.RouteAsync("**/v3/directline/**", async route =>
        {
            await heard.Task;
            await route.ContinueAsync();
        });

        // In one task of the script: what is seen when the browser draws the next frame, and nothing was answered yet.
        var seen = await visit.Page.Locator("#choices >> text=" + choice).EvaluateAsync<string>("button => { button.click(); return document.body.innerText }");

        AssertHarmless(seen);
        Assert.Equal("", await visit.Page.Locator("#log").InnerTextAsync());
        Assert.Equal(0, await visit.Page.Locator("#choices button").CountAsync());
        heard.SetResult();
        await visit.Sees(question);
        AssertHarmless(await visit.Page.Locator("body").InnerTextAsync());

        void AssertHarmless(string text)
        {
            foreach (var word in new[] { choice, "112", "gevaar", "danger", "hulpverlener", "counsellor" })
                Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Without_a_network_it_is_hidden_all_the_same_and_goes_on_when_the_line_is_back()
    {
        await using var visit = await program.Visit();
        await visit.Page.Context.SetOfflineAsync(true);

        await visit.Page.ClickAsync("text=Nee, iemand kan meelezen");

        await visit.Sees("De verbinding is weg. Ik probeer het opnieuw.");
        Assert.DoesNotContain("112", await visit.Page.Locator("body").InnerTextAsync(), StringComparison.Ordinal);
        await visit.Page.Context.SetOfflineAsync(false);
        await visit.Sees("Heeft je bestelling nu haast?");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_goes_on_in_another_language_gets_the_page_in_it(bool script)
    {
        await using var visit = await program.Visit(script);
        await visit.Page.ClickAsync("#choices >> text=Ja");
        await visit.Sees("Waar gaat het over?");

        await visit.Say("my boyfriend reads all of my messages");

        await Assertions.Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await Assertions.Expect(visit.Page.Locator(".exit")).ToHaveTextAsync("Leave now");
        await Assertions.Expect(visit.Page.Locator("li.bot").First).ToHaveAttributeAsync("lang", "nl");
        await Assertions.Expect(visit.Page.Locator("li.bot").Last).Not.ToHaveAttributeAsync("lang", "nl");
        await visit.Sees("my boyfriend reads all of my messages");

        await visit.Say("ik praat toch liever gewoon Nederlands");
        await Assertions.Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("lang", "nl");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Another_language_goes_on_with_the_same_conversation(bool script)
    {
        await using var visit = await program.Visit(script);

        await visit.Page.ClickAsync("#choices >> text=Ja");
        await visit.Sees("Waar gaat het over?");
        await visit.Page.ClickAsync("text=English");

        await visit.Sees("We are speaking English now.");
        await Assertions.Expect(visit.Page.Locator(".exit")).ToHaveTextAsync("Leave now");
    }

    [Theory]
    [InlineData("/nl", "stop en wis alles", "Dit gesprek is gewist.", "Opnieuw beginnen")]
    [InlineData("/en", "stop and delete everything", "This chat is wiped.", "Start again")]
    public async Task After_a_wipe_everybody_can_begin_anew(string first, string words, string ended, string again)
    {
        await using var visit = await program.Visit();
        await visit.Page.GotoAsync(first);
        await visit.Say(words);

        await visit.Sees(ended);
        await visit.Page.ClickAsync("#state >> text=" + again);

        await Assertions.Expect(visit.Page.Locator("#text")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task After_a_wipe_in_harmless_words_the_end_is_harmless()
    {
        await using var visit = await program.Visit();
        await visit.Page.ClickAsync("text=Nee, iemand kan meelezen");
        await visit.Sees("Heeft je bestelling nu haast?");

        await visit.Say("stop en wis alles");

        await visit.Sees("Klaar. Tot ziens.");
        Assert.DoesNotContain("gewist", await visit.Page.Locator("body").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_asks_to_show_notifications()
    {
        await using var visit = await program.Visit();
        await visit.Page.AddInitScriptAsync("window.asked = 0; for (const name of ['Notification', 'PushManager']) { const real = window[name]; Object.defineProperty(window, name, { get() { window.asked++; return real } }) }");
        await visit.Page.ReloadAsync();

        await visit.Page.ClickAsync("#choices >> text=Ja");
        await visit.Sees("Waar gaat het over?");

        Assert.Equal(0, await visit.Page.EvaluateAsync<int>("window.asked"));
        Assert.Equal(1, await visit.Page.EvaluateAsync<int>("window.Notification ? window.asked : 0"));
    }

    [Fact]
    public async Task One_switch_blurs_all_words()
    {
        await using var visit = await program.Visit();
        await visit.Page.FillAsync("#text", "wat ik nu typ");

        await visit.Page.ClickAsync("#look");

        // Everything that has words or takes them, but the way out and the switch itself.
        var plain = await visit.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('body *')]
              .filter(one => (one.matches('input') || [...one.childNodes].some(node => node.nodeType === 3 && node.data.trim())) && one.checkVisibility())
              .filter(one => { for (let at = one; at; at = at.parentElement) if (getComputedStyle(at).filter.includes('blur')) return false; return true })
              .map(one => one.textContent)
            """);
        Assert.Equal(["Snel weg", "Naar het gesprek", "Toon tekst"], plain);
        Assert.Equal("true", await visit.Page.GetAttributeAsync("#look", "aria-pressed"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_stored_is_one_press_away_and_out_of_sight_while_someone_may_read_along(bool script)
    {
        await using var visit = await program.Visit(script);

        await visit.Page.ClickAsync("text=Wat blijft er bewaard?");
        await visit.Sees("Waar wil je meer over weten?");
        await visit.Say("kan ik angela spreken");
        await visit.Sees("bestelling");

        await Assertions.Expect(visit.Page.Locator("text=Wat blijft er bewaard?")).ToBeHiddenAsync();
    }
}

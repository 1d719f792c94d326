using System.Net;
using HelpBot.Desk.Accounts;
using HelpBot.Tests.Forensics;

namespace HelpBot.Tests.Desk;

public sealed class DeskAddressTests
{
    [Fact]
    public async Task The_demo_counsellors_link_leads_to_where_the_program_listens()
    {
        await using var program = await RealProgram.Start(("ASPNETCORE_ENVIRONMENT", "Development"));

        await program.Says("/desk/link/");

        var link = new Uri(program.Said.Split('\n').Single(line => line.Contains("/desk/link/", StringComparison.Ordinal)).Trim());
        Assert.Equal(program.Address.Authority, link.Authority);
        using var page = await program.Client().GetAsync(link);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Theory]
    [InlineData("http://localhost:5080", "http://localhost:5080")]
    [InlineData("http://127.0.0.1:41234", "http://127.0.0.1:41234")]
    [InlineData("http://[::1]:41234", "http://[::1]:41234")]
    [InlineData("https://desk.example:443", "https://desk.example")]
    [InlineData("http://0.0.0.0:8080", "http://localhost:8080")]
    [InlineData("http://[::]:8080", "http://localhost:8080")]
    [InlineData("http://+:8080", "http://localhost:8080")]
    [InlineData("http://*:80", "http://localhost")]
    [InlineData("https://[::]:8443", "https://localhost:8443")]
    public void A_link_names_an_address_that_a_browser_on_this_machine_can_open(string listening, string named) =>
        Assert.Equal(named, DeskAddress.From([listening]));

    [Fact]
    public void Of_several_addresses_the_first_one_is_named_where_the_sign_in_is_kept()
    {
        Assert.Equal("https://10.0.0.7:8443", DeskAddress.From(["http://10.0.0.7:8080", "https://10.0.0.7:8443", "http://localhost:8080"]));
        Assert.Equal("http://localhost:8080", DeskAddress.From(["http://unix:/run/helpbot.sock", "http://10.0.0.7:8080", "http://[::]:8080"]));
        Assert.Equal("http://10.0.0.7:8080", DeskAddress.From(["http://10.0.0.7:8080"]));
    }

    [Fact]
    public void Without_any_address_the_servers_own_choice_is_named() => Assert.Equal("http://localhost:5000", DeskAddress.From(["http://unix:/run/helpbot.sock"]));
}

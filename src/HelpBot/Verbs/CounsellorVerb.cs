using System.CommandLine;
using HelpBot.Desk;
using HelpBot.Desk.Accounts;

namespace HelpBot.Verbs;

/// <summary><c>counsellor add name</c> makes an account for the desk; <c>counsellor link name</c> lets in someone who forgot their password. Both print a one-time link.</summary>
internal static class CounsellorVerb
{
    /// <summary>The command.</summary>
    public static Command Command() => new("counsellor", "Lets counsellors in at the desk.")
    {
        Sub("add", "Makes an account and prints a one-time link, good for 15 minutes.", (enrolment, name, cancel) => enrolment.Add(name, cancel)),
        Sub("link", "Prints a new one-time link to an account.", async (enrolment, name, cancel) =>
            await enrolment.LinkTo(name, cancel) is { } link ? (link, null) : (null, "There is no counsellor of that name.")),
    };

    /// <summary>Runs a deed against the configured database; 1 when it was refused.</summary>
    internal static async Task<int> Run(
        IServiceProvider services, Func<Enrolment, string, CancellationToken, Task<(string? Link, string? Refusal)>> deed, string name, TextWriter output, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var (link, refusal) = await deed(scope.ServiceProvider.GetRequiredService<Enrolment>(), name, cancel);
        await output.WriteLineAsync(link ?? refusal);
        return link is null ? 1 : 0;
    }

    private static Command Sub(string verb, string what, Func<Enrolment, string, CancellationToken, Task<(string? Link, string? Refusal)>> deed)
    {
        var name = new Argument<string>("name") { Description = "The name that visitors see." };
        var command = new Command(verb, what) { name };
        command.SetAction(async (parsed, cancel) =>
        {
            var builder = WebApplication.CreateBuilder();
            builder.Logging.ClearProviders();
            builder.Services.AddSingleton(TimeProvider.System).AddDesk(builder.Configuration, builder.Environment);
            await using var app = builder.Build();
            return await Run(app.Services, deed, parsed.GetValue(name)!, Console.Out, cancel);
        });
        return command;
    }
}

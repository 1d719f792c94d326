using Microsoft.AspNetCore.Identity;

namespace HelpBot.Desk.Accounts;

/// <summary>Lets counsellors in: makes the account where there is none and gives out a one-time link to it.</summary>
internal sealed class Enrolment(DatabaseAtHand database, UserManager<Account> accounts, OneTimeLinks links)
{
    /// <summary>A new account with its first link; or what is wrong with the name.</summary>
    public async Task<(string? Link, string? Refusal)> Add(string name, CancellationToken cancel)
    {
        await database.Ready(cancel);
        var account = new Account { UserName = name };
        var made = await accounts.CreateAsync(account);
        return made.Succeeded
            ? (await links.Issue(account, cancel), null)
            : (null, string.Join(' ', made.Errors.Select(error => error.Description)));
    }

    /// <summary>A link to the account of that name; null when there is none.</summary>
    public async Task<string?> LinkTo(string name, CancellationToken cancel)
    {
        await database.Ready(cancel);
        return await accounts.FindByNameAsync(name) is { } account ? await links.Issue(account, cancel) : null;
    }
}

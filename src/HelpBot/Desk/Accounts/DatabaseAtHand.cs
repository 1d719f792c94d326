using Microsoft.EntityFrameworkCore;

namespace HelpBot.Desk.Accounts;

/// <summary>Creates the accounts' database the first time that someone needs it, so that starting up and visitors never wait for it.</summary>
internal sealed class DatabaseAtHand(IServiceScopeFactory scopes) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);
    private volatile bool _there;

    /// <summary>Returns when the database exists.</summary>
    public async ValueTask Ready(CancellationToken cancel)
    {
        if (_there)
            return;
        await _one.WaitAsync(cancel);
        try
        {
            if (!_there)
                await Create(cancel);
            _there = true;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    private async Task Create(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<DeskDatabase>();
        if (Path.GetDirectoryName(database.Database.GetDbConnection().DataSource) is { Length: > 0 } folder)
            Directory.CreateDirectory(folder);
        await database.Database.EnsureCreatedAsync(cancel);
    }
}

namespace HelpBot.Desk.Accounts;

/// <summary>In Development: makes a counsellor to try the desk with, and prints their one-time link to the console.</summary>
internal sealed class DemoCounsellor(IServiceScopeFactory scopes, IHostApplicationLifetime lifetime) : BackgroundService
{
    private const string Name = "Sam";

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // After the start: whoever opens the visitor's page first does not wait for a database, and only then is it known where the link leads.
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        await using var scope = scopes.CreateAsyncScope();
        var enrolment = scope.ServiceProvider.GetRequiredService<Enrolment>();
        Console.WriteLine(await enrolment.LinkTo(Name, stoppingToken) ?? (await enrolment.Add(Name, stoppingToken)).Link);
    }
}

#nullable enable

namespace Discord.Interactions;

/// <summary>The conditions of a module or a command, checked in their order until one does not hold.</summary>
internal sealed class PreconditionSet(IEnumerable<PreconditionAttribute> preconditions)
{
    private readonly PreconditionAttribute[] _all = [.. preconditions];

    public IReadOnlyCollection<PreconditionAttribute> All => _all;

    public async ValueTask<PreconditionResult> CheckAsync(IInteractionContext context, ICommandInfo command, IServiceProvider services)
    {
        foreach (var precondition in _all)
        {
            var result = await precondition.CheckRequirementsAsync(context, command, services);
            if (!result.IsSuccess)
                return result;
        }
        return PreconditionResult.FromSuccess();
    }
}

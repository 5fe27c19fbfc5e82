// The whole bot on a clock that runs faster, so that a test sees a day of it in minutes. Only its time differs.
using PteroBot.Hosting;
using PteroBot.TestKit;

var clock = FastClock.Parse(Environment.GetEnvironmentVariable(FastClock.Variable) ?? throw new InvalidOperationException($"{FastClock.Variable} is not set."));
return await Startup.RunAsync(args, Console.Out, Console.Error, clock);
